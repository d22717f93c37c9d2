/**
 * LSCs and their operations over REST.
 */
@NullMarked
package io.offhook.tvs.lsc.api;

import org.jspecify.annotations.NullMarked;
