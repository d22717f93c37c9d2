/** Shows the files that phones trust to people and programs: what they say, and whether their signature holds. */
@NullMarked
package io.offhook.phone.inspect;

import org.jspecify.annotations.NullMarked;
