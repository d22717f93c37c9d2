/** Files of many phones: what is in them, and the jobs that work them off. */
@NullMarked
package io.offhook.console.bulk;

import org.jspecify.annotations.NullMarked;
