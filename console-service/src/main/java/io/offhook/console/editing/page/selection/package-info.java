/** Many phones at once: what is to change, what will change for each, and the job that does it; and labels with their codes. */
@NullMarked
package io.offhook.console.editing.page.selection;

import org.jspecify.annotations.NullMarked;
