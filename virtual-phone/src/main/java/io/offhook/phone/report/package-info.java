/** How a boot, its steps and figures read on a terminal and in JSON. */
@NullMarked
package io.offhook.phone.report;

import org.jspecify.annotations.NullMarked;
