package com.quotedesk.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The arrows of docs/architecture.md. */
final class Rules {

    private static final String WHY = "see docs/architecture.md";

    private static final Set<Class<?>> CLOCKS =
            Set.of(
                    Instant.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class);

    private Rules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("domain knows the JDK and itself", Rules::domainStandsAlone),
                new Rule(
                        "application knows the domain and itself",
                        Rules::applicationKnowsTheDomain),
                new Rule("adapters do not see each other", Rules::adaptersAreApart),
                new Rule("only bootstrap sees adapters", Rules::onlyBootstrapSeesAdapters),
                new Rule("features of the domain form no cycle", root -> noCycles(root, "domain")),
                new Rule(
                        "features of the application form no cycle",
                        root -> noCycles(root, "application")),
                new Rule("adapters of ports are hidden and final", Rules::portsAreHidden),
                new Rule("the core asks no clock and no dice", Rules::coreIsDeterministic),
                new Rule("technology stays in its adapter", Rules::technologyStaysHome),
                new Rule("every package is null-marked", Rules::everyPackageIsNullMarked),
                new Rule("names say something", Rules::namesSaySomething),
                new Rule("nothing static changes", Rules::nothingStaticChanges));
    }

    private static ArchRule domainStandsAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                .because(WHY);
    }

    private static ArchRule applicationKnowsTheDomain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", root + ".domain..", root + ".application..")
                .because(WHY);
    }

    private static ArchRule adaptersAreApart(String root) {
        return slices().matching(root + ".(web|persistence|email|ai|documents)..")
                .should()
                .notDependOnEachOther()
                .because(WHY);
    }

    private static ArchRule onlyBootstrapSeesAdapters(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".web..",
                        root + ".persistence..",
                        root + ".email..",
                        root + ".ai..",
                        root + ".documents..",
                        root + ".bootstrap..")
                .because(WHY);
    }

    private static ArchRule noCycles(String root, String module) {
        return slices().matching(root + "." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(WHY);
    }

    private static ArchRule portsAreHidden(String root) {
        var ports =
                resideInAPackage(root + ".application..")
                        .and(DescribedPredicate.describe("are interfaces", JavaClass::isInterface));
        return classes()
                .that()
                .resideInAnyPackage(
                        root + ".web..",
                        root + ".persistence..",
                        root + ".email..",
                        root + ".ai..",
                        root + ".documents..")
                .and()
                .areNotInterfaces()
                .and()
                .implement(ports)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .because(WHY);
    }

    private static ArchRule coreIsDeterministic(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "the call asks for the time or for chance", Rules::asksClockOrDice))
                .because(WHY);
    }

    private static boolean asksClockOrDice(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var method = call.getName();
        return (method.equals("now") && CLOCKS.stream().anyMatch(owner::isEquivalentTo))
                || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
                || (owner.isEquivalentTo(UUID.class) && method.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && method.equals("random"))
                || (owner.isEquivalentTo(Thread.class) && method.equals("sleep"))
                || (owner.isEquivalentTo(System.class) && method.endsWith("Time"))
                || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"));
    }

    private static ArchRule technologyStaysHome(String root) {
        return noClasses()
                .that(
                        resideInAnyPackage(root + "..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        root + ".persistence..",
                                                        root + ".bootstrap.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "io.micronaut.transaction..",
                        "io.micronaut.data..",
                        "io.lettuce..")
                .because(WHY);
    }

    private static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(
                        DescribedPredicate.describe(
                                "are written by hand", type -> !type.getSimpleName().contains("$")))
                .should(beInANullMarkedPackage())
                .because(WHY);
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type,
                                marked,
                                type.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }

    private static ArchRule namesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Helper|Utils?|Dto|DTO|Mapper|Base|Common)")
                .because("a name says what a thing is for, " + WHY);
    }

    private static ArchRule nothingStaticChanges(String root) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(
                        resideInAPackage(root + "..")
                                .and(
                                        DescribedPredicate.describe(
                                                "are written by hand",
                                                type -> !type.getSimpleName().startsWith("$"))))
                .should()
                .beFinal()
                .because(WHY);
    }
}
