@NullMarked
package com.quotedesk.application.users;

import org.jspecify.annotations.NullMarked;
