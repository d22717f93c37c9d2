/** The form that adds a phone. */
@NullMarked
package io.offhook.console.editing.page.add;

import org.jspecify.annotations.NullMarked;
