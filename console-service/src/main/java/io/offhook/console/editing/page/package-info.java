/** Forms about one phone: edit it, replace its device. */
@NullMarked
package io.offhook.console.editing.page;

import org.jspecify.annotations.NullMarked;
