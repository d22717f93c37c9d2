/**
 * The use cases of LSCs for administrators and for time, and the tables of what phones hold and are to do.
 */
@NullMarked
package io.offhook.tvs.lsc.store;

import org.jspecify.annotations.NullMarked;
