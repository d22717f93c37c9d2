/**
 * A real Keycloak for {@code up --keycloak}: it knows the same people and roles as the built-in accounts, and the services trust its
 * tokens. It keeps nothing; its realm is made anew from the stack's passwords at each start.
 */
@NullMarked
package io.offhook.stack.keycloak;

import org.jspecify.annotations.NullMarked;
