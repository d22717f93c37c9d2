/** Rates over REST. */
@NullMarked
package io.offhook.console.rate.api;

import org.jspecify.annotations.NullMarked;
