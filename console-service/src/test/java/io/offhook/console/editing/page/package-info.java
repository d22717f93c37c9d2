@NullMarked
package io.offhook.console.editing.page;

import org.jspecify.annotations.NullMarked;
