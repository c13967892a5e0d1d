#!/usr/bin/env bash
# Spark 4.0.2's source of whole files, "binaryFile", leaves empty files out without a word: a folder with a file of
# three bytes and one of none is a table of one row, while inputFiles() of the same table lists both. So who reads documents or pictures
# with it, and compares rows with files afterwards, misses those whose writing failed. sparkContext.binaryFiles has both. What helps besides: the
# index of files of the table's relation, which has the empty ones, too.
#
# Output seen, and needed:
#   rows: full.bin
#   inputFiles: empty.bin full.bin
#   binaryFiles: empty.bin full.bin
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pyspark==4.0.2 > pip.log 2>&1 || { cat pip.log; exit 2; }
mkdir files
printf abc > files/full.bin
: > files/empty.bin
cat > seen.py <<'PY'
import os
from pyspark.sql import SparkSession

spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", False).config("spark.driver.host", "127.0.0.1").getOrCreate())
spark.sparkContext.setLogLevel("OFF")
names = lambda paths: " ".join(sorted(os.path.basename(path) for path in paths))
table = spark.read.format("binaryFile").load("files")
print("rows:", names(row.path for row in table.select("path").collect()))
print("inputFiles:", names(table.inputFiles()))
print("binaryFiles:", names(spark.sparkContext.binaryFiles("files").keys().collect()))
spark.stop()
PY
cat > needed.txt <<'TXT'
rows: full.bin
inputFiles: empty.bin full.bin
binaryFiles: empty.bin full.bin
TXT
SPARK_LOCAL_IP=127.0.0.1 env/bin/python seen.py 2> log.txt | tee seen.txt || { cat log.txt; exit 2; }
diff needed.txt seen.txt && echo "as seen before"
