/** What a run decides by itself. */
@NullMarked
package io.offhook.torture.run;

import org.jspecify.annotations.NullMarked;
