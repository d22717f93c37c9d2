/**
 * How refusals look on the wire (RFC 9457 problems with stable types), and what requests have in common.
 */
@NullMarked
package io.offhook.provisioning.api;

import org.jspecify.annotations.NullMarked;
