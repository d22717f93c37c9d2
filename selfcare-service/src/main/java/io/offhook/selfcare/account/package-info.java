/**
 * Local accounts: how people of whom the user topic tells get a password and sign in with it, without a provider. Pure; {@code store} has
 * the tables, {@code signin} checks passwords.
 *
 * <pre>
 *  user -> invited --(link, password chosen)--> has a password --(forgotten: link, password chosen)--> has a password
 *          invited --(expiry, next invitation)--> ended
 * </pre>
 *
 * <p>Accounts that the configuration names have their passwords there and nothing here. With OpenID Connect there are no local accounts.
 */
@NullMarked
package io.offhook.selfcare.account;

import org.jspecify.annotations.NullMarked;
