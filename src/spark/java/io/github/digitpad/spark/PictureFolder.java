package io.github.digitpad.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.PartitioningAwareFileIndex;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A folder's files as a table of path and content. */
final class PictureFolder {

    private static final StructType SCHEMA =
            new StructType().add("path", DataTypes.StringType).add("content", DataTypes.BinaryType);

    private PictureFolder() {}

    /** All files in it and in the folders inside; the empty ones too, which Spark's source of files leaves out. */
    static Dataset<Row> table(SparkSession spark, String folder) {
        Dataset<Row> files = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", true)
                .load(folder);
        List<Row> empty = new ArrayList<>();
        if (files.queryExecution().analyzed() instanceof LogicalRelation relation
                && relation.relation() instanceof HadoopFsRelation onFiles
                && onFiles.location() instanceof PartitioningAwareFileIndex index) {
            // Spark has listed them; nothing is listed again.
            for (FileStatus file : CollectionConverters.asJava(index.allFiles())) {
                if (file.getLen() == 0) {
                    empty.add(RowFactory.create(file.getPath().toString(), new byte[0]));
                }
            }
        }
        Dataset<Row> table = files.select("path", "content");
        return empty.isEmpty() ? table : table.union(spark.createDataFrame(empty, SCHEMA));
    }
}
