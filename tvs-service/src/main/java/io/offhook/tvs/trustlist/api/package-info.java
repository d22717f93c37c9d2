/** What an administrator says about trust lists: publish, step by step to another SAST, sign with the recovery SAST. */
@NullMarked
package io.offhook.tvs.trustlist.api;

import org.jspecify.annotations.NullMarked;
