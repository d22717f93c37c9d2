/**
 * Keycloak for {@code up --keycloak}. It has the same accounts and roles as the built-in accounts, and the services trust its tokens.
 * It stores nothing; each start creates the realm from the passwords of the stack.
 */
@NullMarked
package io.offhook.stack.keycloak;

import org.jspecify.annotations.NullMarked;
