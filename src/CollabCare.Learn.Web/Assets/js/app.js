// Everything here makes a page better that already works without it.
import './small.js';
import './search.js';
import './terms.js';
import './reading.js';
import './keep.js';
import './gym.js';
import './workbook.js';
import './quiz/quiz.js';
import './passkeys.js';
import './star.js';
import './mock.js';

document.documentElement.classList.add('scripted');
