export default {stories: ["../*.stories.js"], addons: ["@storybook/addon-docs"], framework: "@storybook/web-components-vite", core: {disableTelemetry: true}};
