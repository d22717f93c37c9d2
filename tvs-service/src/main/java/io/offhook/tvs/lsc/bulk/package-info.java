/**
 * Lists of phones from files.
 */
@NullMarked
package io.offhook.tvs.lsc.bulk;

import org.jspecify.annotations.NullMarked;
