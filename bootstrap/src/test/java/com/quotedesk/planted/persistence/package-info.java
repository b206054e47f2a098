@NullMarked
package com.quotedesk.planted.persistence;

import org.jspecify.annotations.NullMarked;
