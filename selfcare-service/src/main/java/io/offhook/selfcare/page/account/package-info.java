/** Pages of accounts: signing in, choosing a password with a link, the profile. */
@NullMarked
package io.offhook.selfcare.page.account;

import org.jspecify.annotations.NullMarked;
