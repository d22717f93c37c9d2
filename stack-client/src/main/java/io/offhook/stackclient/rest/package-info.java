/**
 * Calls one service as one account; repeats a call while the service restarts.
 */
@NullMarked
package io.offhook.stackclient.rest;

import org.jspecify.annotations.NullMarked;
