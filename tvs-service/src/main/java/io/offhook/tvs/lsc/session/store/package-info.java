/**
 * What the sessions of phones ask and change: who a phone is, the certificate that it gets, and what came of its operation.
 */
@NullMarked
package io.offhook.tvs.lsc.session.store;

import org.jspecify.annotations.NullMarked;
