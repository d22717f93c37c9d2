@NullMarked
package io.offhook.console.editing.page.selection;

import org.jspecify.annotations.NullMarked;
