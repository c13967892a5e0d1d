import {render as renderApp} from "svelte/server";
import App from "./App.svelte";

export const render = (start: string) => renderApp(App, {props: {start}}).body;
