/**
 * What administrators see of LSCs and operations.
 */
@NullMarked
package io.offhook.tvs.lsc.view.store;

import org.jspecify.annotations.NullMarked;
