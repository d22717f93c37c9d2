@NullMarked
package io.offhook.selfcare.account.signin;

import org.jspecify.annotations.NullMarked;
