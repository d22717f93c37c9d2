/** Statements of users. */
@NullMarked
package io.offhook.console.person.store;

import org.jspecify.annotations.NullMarked;
