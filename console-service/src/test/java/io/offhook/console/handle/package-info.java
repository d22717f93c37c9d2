/** What people type. */
@NullMarked
package io.offhook.console.handle;

import org.jspecify.annotations.NullMarked;
