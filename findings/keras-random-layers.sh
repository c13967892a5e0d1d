#!/usr/bin/env bash
# Keras 3.15.1 (NumPy backend, h5py 3.14.0): a model that has augmentation inside, as the guides have it, augments when it is called as
# model(pictures): RandomFlip, RandomRotation, RandomTranslation, RandomZoom, RandomContrast and RandomBrightness take "training" for True
# where nobody says it, Dropout and GaussianNoise for False. predict(), evaluate() and model(pictures, training=False) leave the pictures as
# they are. So the short way to read one picture, model(picture)[0], gives another answer at each call, worse ones, and no test with
# predict sees it; the same holds for a model loaded from a file, where one does not see which layers it has.
#
# Output seen, and needed (of 20 calls each: the answers are those of the pictures themselves, or not):
#   RandomFlip: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   RandomRotation: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   RandomTranslation: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   RandomZoom: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   RandomContrast: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   RandomBrightness: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
#   Dropout: model(x) as it is; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) as it is
#   GaussianNoise: model(x) as it is; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) as it is
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check keras==3.15.1 h5py==3.14.0 numpy==2.2.6 scipy==1.15.3 jax==0.7.1 > pip.log 2>&1 \
  || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import os
os.environ["KERAS_BACKEND"] = "numpy"
import keras, numpy
from keras import layers

pictures = numpy.linspace(0, 255, 2 * 12 * 12, dtype=numpy.float32).reshape(2, 12, 12, 1)
LAYERS = [layers.RandomFlip("horizontal"), layers.RandomRotation(0.3), layers.RandomTranslation(0.3, 0.3), layers.RandomZoom(0.4),
          layers.RandomContrast(0.5), layers.RandomBrightness(0.5), layers.Dropout(0.5), layers.GaussianNoise(0.5)]

def same(answers):
    return "as it is" if all(numpy.allclose(numpy.asarray(a), pictures, atol=1e-3) for a in answers) else "changed"

for layer in LAYERS:
    model = keras.Sequential([keras.Input((12, 12, 1)), layer])
    model.save("model.keras")
    loaded = keras.models.load_model("model.keras", compile=False)
    print(f"{type(layer).__name__}: model(x) {same(model(pictures) for _ in range(20))}; "
          f"model(x, training=False) {same(model(pictures, training=False) for _ in range(20))}; "
          f"predict(x) {same(model.predict(pictures, verbose=0) for _ in range(20))}; "
          f"loaded, model(x) {same(loaded(pictures) for _ in range(20))}")
PY
cat > needed.txt <<'TXT'
RandomFlip: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
RandomRotation: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
RandomTranslation: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
RandomZoom: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
RandomContrast: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
RandomBrightness: model(x) changed; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) changed
Dropout: model(x) as it is; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) as it is
GaussianNoise: model(x) as it is; model(x, training=False) as it is; predict(x) as it is; loaded, model(x) as it is
TXT
env/bin/python seen.py 2> seen.err | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
