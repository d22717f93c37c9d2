/**
 * The keys that phones make: which kinds there are, and which a model can make.
 */
@NullMarked
package io.offhook.tvs.lsc.key;

import org.jspecify.annotations.NullMarked;
