/** What the harness has to know of the packaged service. */
@NullMarked
package io.offhook.torture.installation;

import org.jspecify.annotations.NullMarked;
