/** Statements of settings and documents. */
@NullMarked
package io.offhook.console.setting.store;

import org.jspecify.annotations.NullMarked;
