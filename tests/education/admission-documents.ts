import { graphql } from '../gql/gql.ts';

/** The documents with which tests play admission to schools. */
export const planSchoolYear = graphql(`
  mutation PlanSchoolYear($name: String!, $firstDay: Date!, $lastDay: Date!) {
    answer: planSchoolYear(name: $name, firstDay: $firstDay, lastDay: $lastDay) {
      __typename
      ... on SchoolYear { id name }
      ... on Refusal { vi en }
    }
  }
`);

export const schoolYears = graphql(`
  query SchoolYears { schoolYears { edges { node { name firstDay lastDay } } } }
`);

export const planAdmissionCampaign = graphql(`
  mutation PlanAdmissionCampaign($plan: AdmissionCampaignInput!, $key: String) {
    answer: planAdmissionCampaign(plan: $plan, idempotencyKey: $key) {
      __typename
      ... on AdmissionCampaign { id name }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const drawPlaces = graphql(`
  mutation DrawPlaces($campaign: ID!, $key: String) {
    answer: drawPlaces(campaign: $campaign, idempotencyKey: $key) {
      __typename
      ... on AdmissionCampaign { id drawnAt }
      ... on Refusal { vi en }
      ... on ApplicationsUndecided { count }
    }
  }
`);

export const publishAdmissions = graphql(`
  mutation PublishAdmissions($campaign: ID!, $at: DateTime, $key: String) {
    answer: publishAdmissions(campaign: $campaign, at: $at, idempotencyKey: $key) {
      __typename
      ... on AdmissionCampaign { id publishAt publishedAt }
      ... on Refusal { vi en }
    }
  }
`);

export const fillAdmission = graphql(`
  mutation FillAdmission($dossier: ID!, $application: AdmissionApplication!, $key: String) {
    answer: fillAdmission(dossier: $dossier, application: $application, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on CampaignNotOpen { opensAt closesAt }
    }
  }
`);

export const campaignsFound = graphql(`
  query CampaignsFound($search: String, $level: SchoolLevel) {
    admissionCampaigns(search: $search, level: $level, first: 50) { edges { node { id level name } } totalCount }
  }
`);

/** All that leads to the results of a campaign, for anybody and for whoever is signed in. */
export const campaignShown = graphql(`
  query CampaignShown($id: ID!) {
    admissionCampaign(id: $id) {
      level seed drawnAt publishAt publishedAt
      schoolYear { name }
      priorities(first: 3) { code name points }
      schools(first: 3) {
        quota school { code } catchments(first: 3) { commune { code } }
        admissions(first: 5) { place seat candidate { child { fullName } } }
      }
    }
  }
`);
export const candidatesShown = graphql(`
  query CandidatesShown($campaign: ID!) {
    candidates(campaign: $campaign, first: 5) {
      totalCount
      edges { node {
        code points child { fullName pupils(first: 3) { schoolYear school { code } } } commune { code }
        wishes(first: 2) { rank campaignSchool { school { code } admissions(first: 3) { seat } } }
        priorities(first: 3) { priority { code } }
        admission { place lot seat campaignSchool { school { code } } }
      } }
    }
  }
`);

export const admissionOfDossier = graphql(`
  query AdmissionOfDossier($id: ID!) {
    dossier(id: $id) {
      code state portalState reason dueAt finishedAt
      procedure { code papers { code mandatory } }
      resultFile { name }
      events(first: 20) { kind }
      candidate {
        points
        child { fullName }
        wishes { rank campaignSchool { school { code } } }
        admission { place lot seat campaignSchool { school { code name } } }
      }
    }
  }
`);

export const candidatesFound = graphql(`
  query CandidatesFound($campaign: ID!, $search: String) {
    candidates(campaign: $campaign, search: $search, first: 50) {
      totalCount
      edges { node { child { fullName } } }
    }
  }
`);

export const followAdmissions = graphql(`
  query FollowAdmissions {
    eventsPage(first: 100) {
      events { type ... on AdmissionsPublished { campaignId publishedAt campaign { name } } }
    }
  }
`);
