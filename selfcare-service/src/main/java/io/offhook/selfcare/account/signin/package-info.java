/** Signs people in to local accounts, by the form and by REST Basic, beside the accounts that the configuration names. */
@NullMarked
package io.offhook.selfcare.account.signin;

import org.jspecify.annotations.NullMarked;
