/** Which version of Offhook runs, and the commit that it was built from: in the health, in {@code /q/info}, as a meter and in the log. */
@NullMarked
package io.offhook.rest.version;

import org.jspecify.annotations.NullMarked;
