export { MetricsPageModule } from './metrics-page.module.js';
