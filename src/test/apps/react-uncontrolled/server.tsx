import {renderToString} from "react-dom/server";
import {App} from "./App";

export const render = (start: string) => renderToString(<App start={start} />);
