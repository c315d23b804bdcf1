"""The resources of both clients. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lup._lazy import lazy_resource

if TYPE_CHECKING:
    from lup._generated.resources.attendances import AsyncAttendances, Attendances
    from lup._generated.resources.changes import AsyncChanges, Changes
    from lup._generated.resources.cohorts import AsyncCohorts, Cohorts
    from lup._generated.resources.exercises import AsyncExercises, Exercises
    from lup._generated.resources.groups import AsyncGroups, Groups
    from lup._generated.resources.ideas import AsyncIdeas, Ideas
    from lup._generated.resources.insights import AsyncInsights, Insights
    from lup._generated.resources.me import AsyncMe, Me
    from lup._generated.resources.methods import AsyncMethods, Methods
    from lup._generated.resources.needs import AsyncNeeds, Needs
    from lup._generated.resources.participations import AsyncParticipations, Participations
    from lup._generated.resources.people import AsyncPeople, People
    from lup._generated.resources.presentations import AsyncPresentations, Presentations
    from lup._generated.resources.problem_statements import AsyncProblemStatements, ProblemStatements
    from lup._generated.resources.programmes import AsyncProgrammes, Programmes
    from lup._generated.resources.reflections import AsyncReflections, Reflections
    from lup._generated.resources.sessions import AsyncSessions, Sessions
    from lup._generated.resources.themes import AsyncThemes, Themes
    from lup._generated.resources.units import AsyncUnits, Units
    from lup._generated.resources.vocabulary import AsyncVocabulary, Vocabulary


class SyncResources:
    """The resources of a blocking client."""

    attendances: Attendances = lazy_resource("attendances", "Attendances")
    changes: Changes = lazy_resource("changes", "Changes")
    cohorts: Cohorts = lazy_resource("cohorts", "Cohorts")
    exercises: Exercises = lazy_resource("exercises", "Exercises")
    groups: Groups = lazy_resource("groups", "Groups")
    ideas: Ideas = lazy_resource("ideas", "Ideas")
    insights: Insights = lazy_resource("insights", "Insights")
    me: Me = lazy_resource("me", "Me")
    methods: Methods = lazy_resource("methods", "Methods")
    needs: Needs = lazy_resource("needs", "Needs")
    participations: Participations = lazy_resource("participations", "Participations")
    people: People = lazy_resource("people", "People")
    presentations: Presentations = lazy_resource("presentations", "Presentations")
    problem_statements: ProblemStatements = lazy_resource("problem_statements", "ProblemStatements")
    programmes: Programmes = lazy_resource("programmes", "Programmes")
    reflections: Reflections = lazy_resource("reflections", "Reflections")
    sessions: Sessions = lazy_resource("sessions", "Sessions")
    themes: Themes = lazy_resource("themes", "Themes")
    units: Units = lazy_resource("units", "Units")
    vocabulary: Vocabulary = lazy_resource("vocabulary", "Vocabulary")


class AsyncResources:
    """The resources of an async client."""

    attendances: AsyncAttendances = lazy_resource("attendances", "AsyncAttendances")
    changes: AsyncChanges = lazy_resource("changes", "AsyncChanges")
    cohorts: AsyncCohorts = lazy_resource("cohorts", "AsyncCohorts")
    exercises: AsyncExercises = lazy_resource("exercises", "AsyncExercises")
    groups: AsyncGroups = lazy_resource("groups", "AsyncGroups")
    ideas: AsyncIdeas = lazy_resource("ideas", "AsyncIdeas")
    insights: AsyncInsights = lazy_resource("insights", "AsyncInsights")
    me: AsyncMe = lazy_resource("me", "AsyncMe")
    methods: AsyncMethods = lazy_resource("methods", "AsyncMethods")
    needs: AsyncNeeds = lazy_resource("needs", "AsyncNeeds")
    participations: AsyncParticipations = lazy_resource("participations", "AsyncParticipations")
    people: AsyncPeople = lazy_resource("people", "AsyncPeople")
    presentations: AsyncPresentations = lazy_resource("presentations", "AsyncPresentations")
    problem_statements: AsyncProblemStatements = lazy_resource("problem_statements", "AsyncProblemStatements")
    programmes: AsyncProgrammes = lazy_resource("programmes", "AsyncProgrammes")
    reflections: AsyncReflections = lazy_resource("reflections", "AsyncReflections")
    sessions: AsyncSessions = lazy_resource("sessions", "AsyncSessions")
    themes: AsyncThemes = lazy_resource("themes", "AsyncThemes")
    units: AsyncUnits = lazy_resource("units", "AsyncUnits")
    vocabulary: AsyncVocabulary = lazy_resource("vocabulary", "AsyncVocabulary")
