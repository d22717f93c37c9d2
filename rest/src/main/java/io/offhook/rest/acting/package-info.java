/**
 * Whom the Admin Console acts for. Where accounts are built in, its pages sign people in, and its requests to other services name them:
 * its own account, whose only role is {@code console}, stands for the acting user with the acting role, and for nobody otherwise.
 */
@NullMarked
package io.offhook.rest.acting;

import org.jspecify.annotations.NullMarked;
