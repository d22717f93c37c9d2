/** How the services are: readiness, backlogs, lags, records that were given up. */
@NullMarked
package io.offhook.console.system;

import org.jspecify.annotations.NullMarked;
