/** REST of trust lists: publish, roll over to another SAST step by step, sign with the recovery SAST. */
@NullMarked
package io.offhook.tvs.trustlist.api;

import org.jspecify.annotations.NullMarked;
