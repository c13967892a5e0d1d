document.getElementById('answer').textContent = '0';
