/** Settings and documents: the latest state of each, and how it was before. */
@NullMarked
package io.offhook.console.setting;

import org.jspecify.annotations.NullMarked;
