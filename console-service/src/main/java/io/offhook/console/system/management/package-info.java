/** Asks the management ports of all services. */
@NullMarked
package io.offhook.console.system.management;

import org.jspecify.annotations.NullMarked;
