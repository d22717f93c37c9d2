/**
 * What genuine devices tell of themselves: whether they took their configuration and their trust list, and whether they registered. Samples,
 * which decide nothing.
 *
 * <pre>
 *   device --POST, mutual TLS--> DeviceReport --> the same within ten minutes ----------------------------> repeated
 *                                                  | so many of a device, so many in a second for all --> published, limited
 * </pre>
 */
@NullMarked
package io.offhook.activation.report;

import org.jspecify.annotations.NullMarked;
