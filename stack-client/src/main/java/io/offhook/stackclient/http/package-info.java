/**
 * HTTP calls with bounds on time and size, and the problems (RFC 9457) that services answer with.
 */
@NullMarked
package io.offhook.stackclient.http;

import org.jspecify.annotations.NullMarked;
