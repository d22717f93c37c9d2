/** How passwords of local accounts are hashed, and how many at once. */
@NullMarked
package io.offhook.selfcare.account.password;

import org.jspecify.annotations.NullMarked;
