import {createApp} from "vue";
import App from "./App.vue";

createApp(App, {start: ""}).mount("#app");
