/**
 * Spans of what happens to events, with OpenTelemetry. The span of a request is made by the framework; its context is stored with the
 * events as {@code traceparent}, and whoever handles them elsewhere goes on below it. No attribute has a code, a password or a name of a
 * person.
 */
@NullMarked
package io.offhook.eventing.trace;

import org.jspecify.annotations.NullMarked;
