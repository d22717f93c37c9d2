/** Pages of users. */
@NullMarked
package io.offhook.console.person.page;

import org.jspecify.annotations.NullMarked;
