/** The least that a page with DigitPad needs for an answer. The others have their picture; ours is drawn from ink. */
document.getElementById('answer').textContent = DigitPad.recognizeSync(strokes).text;
