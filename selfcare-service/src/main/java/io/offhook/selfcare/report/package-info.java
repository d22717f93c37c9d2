/**
 * What owners say of their phones: that one is not theirs, or that its code is lost. Self care records it, and the records of phones and
 * codes follow: provisioning listens. Pure.
 */
@NullMarked
package io.offhook.selfcare.report;

import org.jspecify.annotations.NullMarked;
