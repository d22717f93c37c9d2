/**
 * HTTP calls with limits for time and size, and the problems (RFC 9457) of services.
 */
@NullMarked
package io.offhook.stackclient.http;

import org.jspecify.annotations.NullMarked;
