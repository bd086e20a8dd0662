import type { FocusSource } from './focus-sources.ts';
import type { FocusTest } from './focus-tests.ts';

/** Tests that bear on a problem, and the codes of the problem that say so. */
export type FocusSet = {
  readonly id: string;
  /** Single concepts: what lies below them in SNOMED CT is not included. */
  readonly snomed: readonly string[];
  /** Beginnings of dotted ICD-10-CM codes. */
  readonly icd10cm: readonly string[];
  /** Beginnings that belong to something else. */
  readonly icd10cmExcept?: readonly string[];
  /** In the order in which they are shown: vital signs, then results. */
  readonly tests: readonly FocusTest[];
  /** Not to be shown for this problem, even where another set has it: eGFR is not valid here. */
  readonly without?: readonly FocusTest[];
  readonly sources: readonly [FocusSource, ...FocusSource[]];
};

/** Nobody but its authors has reviewed this list; the view says so. */
export const focusReview = { written: '2026-11-22', reviewedBy: undefined };

const lipids = ['cholesterol', 'hdl', 'ldl', 'nonHdl', 'triglycerides'] as const;

/**
 * A starting list for review by clinicians, not a clinical standard: drawn from its sources as far as
 * they could be opened. Tests that rested on judgement alone are not here, and neither is a condition
 * that has no others (COVID-19).
 */
export const focusSets: readonly FocusSet[] = [
  {
    id: 'type-2-diabetes',
    snomed: [
      '44054006', // Diabetes mellitus type 2
      '313436004', // Type II diabetes mellitus without complication
      '237599002', // Insulin treated type 2 diabetes mellitus
      '127013003', // Disorder of kidney due to diabetes mellitus
      '368581000119106', // Neuropathy due to type 2 diabetes mellitus
    ],
    icd10cm: ['E11'],
    tests: [
      'bloodPressure',
      'weight',
      'bmi',
      'height',
      'hba1c',
      'glucose',
      'fastingGlucose',
      'urineAlbuminCreatinine',
      'urineAlbumin',
      'creatinine',
      'egfr',
      'urea',
      'potassium',
      ...lipids,
      'alt',
      'ast',
      'vitaminB12',
    ],
    sources: ['ada2015', 'ihs', 'nasgp', 'ecqm'],
  },
  {
    id: 'type-1-diabetes',
    snomed: [
      '46635009', // Diabetes mellitus type 1
      '313435000', // Type I diabetes mellitus without complication
    ],
    icd10cm: ['E10'],
    tests: [
      'bloodPressure',
      'weight',
      'bmi',
      'height',
      'hba1c',
      'glucose',
      'fastingGlucose',
      'ketones',
      'urineAlbuminCreatinine',
      'creatinine',
      'egfr',
      'urea',
      ...lipids,
      'tsh',
      'tpoAntibody',
      'transglutaminase',
      'cPeptide',
      'gad65',
    ],
    sources: ['adaType1', 'ihs'],
  },
  {
    id: 'prediabetes',
    snomed: [
      '15777000', // Prediabetes
    ],
    icd10cm: ['R73.03', 'R73.01', 'R73.02'],
    tests: [
      'bloodPressure',
      'weight',
      'bmi',
      'waist',
      'hba1c',
      'fastingGlucose',
      'glucose',
      'glucoseTolerance',
      ...lipids,
    ],
    sources: ['ada2015', 'ihs'],
  },
  {
    id: 'hypertension',
    snomed: [
      '38341003', // Hypertensive disorder, systemic arterial
      '59621000', // Essential hypertension
    ],
    icd10cm: ['I10', 'I11', 'I12', 'I13', 'I15', 'I16', 'O10'],
    tests: [
      'bloodPressure',
      'heartRate',
      'weight',
      'bmi',
      'sodium',
      'potassium',
      'calcium',
      'creatinine',
      'egfr',
      'urea',
      'urineAlbuminCreatinine',
      'urineProteinCreatinine',
      'urinalysis',
      'hba1c',
      'fastingGlucose',
      'glucose',
      ...lipids,
      'tsh',
      'hemoglobin',
      'hematocrit',
      'leukocytes',
      'platelets',
    ],
    sources: ['hypertension'],
  },
  {
    id: 'chronic-kidney-disease',
    snomed: [
      '709044004', // Chronic kidney disease
      '431855005', // Chronic kidney disease stage 1
      '431856006', // Chronic kidney disease stage 2
      '433144002', // Chronic kidney disease stage 3
      '431857002', // Chronic kidney disease stage 4
      '433146000', // Chronic kidney disease stage 5
      '46177005', // End-stage renal disease
      '90688005', // Chronic renal failure syndrome
    ],
    icd10cm: ['N18', 'I12', 'I13', 'E11.22', 'E10.22'],
    tests: [
      'bloodPressure',
      'weight',
      'bmi',
      'creatinine',
      'egfr',
      'urea',
      'cystatinC',
      'urineAlbuminCreatinine',
      'urineAlbumin',
      'urineProteinCreatinine',
      'urineProtein',
      'potassium',
      'bicarbonate',
      'sodium',
      'hemoglobin',
      'ferritin',
      'transferrinSaturation',
      'calcium',
      'phosphate',
      'parathyroidHormone',
      'vitaminD',
      'albumin',
      ...lipids,
      'hba1c',
    ],
    sources: ['bmjKidney', 'jamaKidney', 'adaKidney'],
  },
  {
    id: 'heart-failure',
    snomed: [
      '84114007', // Heart failure
      '42343007', // Congestive heart failure
      '88805009', // Chronic congestive heart failure
      '703272007', // Heart failure with reduced ejection fraction
      '446221000', // Heart failure with normal ejection fraction
    ],
    icd10cm: ['I50', 'I11.0', 'I13.0', 'I13.2'],
    tests: [
      'bloodPressure',
      'heartRate',
      'weight',
      'oxygenSaturation',
      'respiratoryRate',
      'natriureticPeptides',
      'sodium',
      'potassium',
      'chloride',
      'bicarbonate',
      'creatinine',
      'egfr',
      'urea',
      'magnesium',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'ferritin',
      'transferrinSaturation',
      'iron',
      'glucose',
      'hba1c',
      ...lipids,
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      'tsh',
      'urinalysis',
      'ejectionFraction',
    ],
    sources: ['heartFailure'],
  },
  {
    id: 'coronary-disease',
    snomed: [
      '53741008', // Coronary arteriosclerosis
      '414545008', // Ischemic heart disease
      '22298006', // Myocardial infarction
      '194828000', // Angina
      '399211009', // History of myocardial infarction
    ],
    icd10cm: ['I20', 'I21', 'I22', 'I24', 'I25'],
    tests: [...lipids, 'glucose', 'creatinine', 'egfr', 'fastingGlucose'],
    sources: ['cholesterol', 'stableHeart'],
  },
  {
    id: 'atrial-fibrillation',
    snomed: [
      '49436004', // Atrial fibrillation
      '282825002', // Paroxysmal atrial fibrillation
      '440059007', // Persistent atrial fibrillation
    ],
    icd10cm: ['I48'],
    tests: [
      'heartRate',
      'bloodPressure',
      'weight',
      'oxygenSaturation',
      'sodium',
      'potassium',
      'chloride',
      'bicarbonate',
      'magnesium',
      'creatinine',
      'egfr',
      'urea',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'tsh',
      'freeT4',
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      'glucose',
      'natriureticPeptides',
      'ejectionFraction',
    ],
    sources: ['fibrillation'],
  },
  {
    id: 'hyperlipidemia',
    snomed: [
      '55822004', // Hyperlipidemia
      '13644009', // Hypercholesterolemia
      '267432004', // Pure hypercholesterolemia
      '302870006', // Hypertriglyceridemia
    ],
    icd10cm: ['E78'],
    tests: [
      'bloodPressure',
      'weight',
      'bmi',
      'waist',
      ...lipids,
      'lipoproteinA',
      'apolipoproteinB',
      'alt',
      'ast',
      'creatineKinase',
      'glucose',
      'hba1c',
      'tsh',
    ],
    sources: ['cholesterol'],
  },
  {
    id: 'stroke',
    snomed: [
      '230690007', // Cerebrovascular accident
    ],
    icd10cm: ['I63', 'G45', 'Z86.73'],
    tests: [
      ...lipids,
      'hba1c',
      'glucose',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'inr',
      'creatinine',
    ],
    sources: ['stroke'],
  },
  {
    id: 'hypothyroidism',
    snomed: [
      '40930008', // Hypothyroidism
    ],
    icd10cm: ['E02', 'E03', 'E06.3', 'E89.0'],
    tests: [
      'heartRate',
      'weight',
      'bmi',
      'temperature',
      'bloodPressure',
      'tsh',
      'freeT4',
      'tpoAntibody',
      ...lipids,
      'sodium',
      'hemoglobin',
      'mcv',
      'creatineKinase',
    ],
    sources: ['hypothyroidism'],
  },
  {
    id: 'hyperthyroidism',
    snomed: [
      '34486009', // Hyperthyroidism
      '353295004', // Graves' disease
    ],
    icd10cm: ['E05'],
    tests: [
      'heartRate',
      'bloodPressure',
      'weight',
      'temperature',
      'tsh',
      'freeT4',
      't3',
      'tshReceptorAntibody',
      'calcium',
    ],
    sources: ['hyperthyroidism'],
  },
  {
    id: 'copd',
    snomed: [
      '13645005', // Chronic obstructive lung disease
      '185086009', // Chronic obstructive bronchitis
      '63480004', // Chronic bronchitis
    ],
    icd10cm: ['J43', 'J44', 'J41', 'J42'],
    tests: [
      'oxygenSaturation',
      'respiratoryRate',
      'heartRate',
      'weight',
      'bmi',
      'inspiredOxygen',
      'fev1',
      'fev1Fvc',
      'fvc',
      'bloodGases',
    ],
    sources: ['goldSpirometry', 'copd'],
  },
  {
    id: 'asthma',
    snomed: [
      '195967001', // Asthma
    ],
    icd10cm: ['J45'],
    tests: [
      'oxygenSaturation',
      'respiratoryRate',
      'heartRate',
      'fev1',
      'fev1Fvc',
      'peakFlow',
      'fvc',
      'eosinophils',
      'totalIge',
      'bloodGases',
    ],
    sources: ['asthma'],
  },
  {
    id: 'iron-deficiency-anemia',
    snomed: [
      '87522002', // Iron deficiency anemia
    ],
    icd10cm: ['D50'],
    tests: [
      'heartRate',
      'bloodPressure',
      'weight',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'mch',
      'rdw',
      'platelets',
      'ferritin',
      'transferrinSaturation',
      'iron',
      'ironBinding',
      'reticulocytes',
      'crp',
      'transglutaminase',
    ],
    sources: ['ironDeficiency'],
  },
  {
    id: 'anemia',
    snomed: [
      '271737000', // Anemia
    ],
    icd10cm: ['D64.9', 'D63'],
    tests: [
      'heartRate',
      'bloodPressure',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'mch',
      'rdw',
      'leukocytes',
      'platelets',
      'reticulocytes',
      'ferritin',
      'transferrinSaturation',
      'iron',
      'ironBinding',
      'vitaminB12',
      'folate',
      'creatinine',
      'egfr',
      'urea',
      'ldh',
      'bilirubin',
      'crp',
    ],
    sources: ['ironDeficiency', 'b12', 'jamaKidney'],
  },
  {
    id: 'vitamin-b12-deficiency',
    snomed: [
      '190634004', // Cobalamin deficiency
      '84027009', // Pernicious anemia
    ],
    icd10cm: ['E53.8', 'D51'],
    tests: [
      'heartRate',
      'bloodPressure',
      'weight',
      'vitaminB12',
      'methylmalonate',
      'homocysteine',
      'folate',
      'intrinsicFactorAntibody',
      'hemoglobin',
      'mcv',
      'platelets',
      'leukocytes',
      'transglutaminase',
    ],
    sources: ['b12'],
  },
  {
    id: 'cirrhosis',
    snomed: [
      '19943007', // Cirrhosis of liver
      '13920009', // Hepatic encephalopathy
    ],
    icd10cm: ['K70.3', 'K74', 'K71.7'],
    icd10cmExcept: ['K74.0', 'K74.1', 'K74.2'],
    tests: [
      'bloodPressure',
      'heartRate',
      'weight',
      'temperature',
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      'inr',
      'platelets',
      'hemoglobin',
      'leukocytes',
      'sodium',
      'potassium',
      'creatinine',
      'egfr',
      'urea',
      'alphaFetoprotein',
      'ammonia',
      'gammaGt',
    ],
    sources: ['childPugh', 'meld', 'hepatitisC'],
  },
  {
    id: 'hepatitis-b',
    snomed: [
      '61977001', // Chronic type B viral hepatitis
      '66071002', // Viral hepatitis type B
    ],
    icd10cm: ['B16', 'B18.0', 'B18.1', 'B19.1'],
    tests: [
      'weight',
      'hbvDna',
      'alt',
      'ast',
      'hbsAg',
      'hbeAg',
      'antiHbe',
      'antiHbc',
      'antiHbs',
      'bilirubin',
      'albumin',
      'inr',
      'platelets',
      'creatinine',
      'egfr',
      'urea',
      'alphaFetoprotein',
    ],
    sources: ['hepatitisB', 'hepatitisC'],
  },
  {
    id: 'hepatitis-c',
    snomed: [
      '128302006', // Chronic hepatitis C
      '50711007', // Viral hepatitis type C
    ],
    icd10cm: ['B17.1', 'B18.2', 'B19.2'],
    tests: [
      'weight',
      'hcvRna',
      'antiHcv',
      'hcvGenotype',
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'inr',
      'creatinine',
      'egfr',
      'urea',
      'hbsAg',
      'antiHbc',
      'alphaFetoprotein',
    ],
    sources: ['hepatitisC'],
  },
  {
    id: 'hiv',
    snomed: [
      '86406008', // Human immunodeficiency virus infection
      '62479008', // Acquired immune deficiency syndrome
    ],
    icd10cm: ['B20', 'Z21', 'O98.7'],
    tests: [
      'weight',
      'bmi',
      'bloodPressure',
      'temperature',
      'hivViralLoad',
      'cd4',
      'hivTest',
      'hlaB5701',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'neutrophils',
      'lymphocytes',
      'creatinine',
      'egfr',
      'urea',
      'sodium',
      'potassium',
      'chloride',
      'bicarbonate',
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      ...lipids,
      'glucose',
      'hba1c',
      'urinalysis',
      'hbsAg',
      'antiHbs',
      'antiHbc',
      'antiHcv',
    ],
    sources: ['hiv'],
  },
  {
    id: 'gout',
    snomed: [
      '90560007', // Inflammatory disorder due to increased blood urate level
    ],
    icd10cm: ['M10', 'M1A', 'E79.0'],
    tests: [
      'weight',
      'bmi',
      'bloodPressure',
      'temperature',
      'urate',
      'creatinine',
      'egfr',
      'urea',
      'alt',
      'ast',
      'leukocytes',
      'hemoglobin',
      'platelets',
      'crp',
      'esr',
    ],
    sources: ['gout'],
  },
  {
    id: 'rheumatoid-arthritis',
    snomed: [
      '69896004', // Rheumatoid arthritis
    ],
    icd10cm: ['M05', 'M06'],
    tests: [
      'bloodPressure',
      'weight',
      'temperature',
      'pain',
      'crp',
      'esr',
      'rheumatoidFactor',
      'antiCcp',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'neutrophils',
      'alt',
      'ast',
      'albumin',
      'creatinine',
      'egfr',
      'urea',
    ],
    sources: ['rheumatoid'],
  },
  {
    id: 'systemic-lupus-erythematosus',
    snomed: [
      '55464009', // Systemic lupus erythematosus
    ],
    icd10cm: ['M32'],
    tests: [
      'bloodPressure',
      'bmi',
      'antiDsDna',
      'complementC3',
      'complementC4',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'lymphocytes',
      'crp',
      'creatinine',
      'egfr',
      'urea',
      'urinalysis',
      'albumin',
      ...lipids,
      'glucose',
    ],
    sources: ['lupusEular', 'lupusBsr'],
  },
  {
    id: 'osteoporosis',
    snomed: [
      '64859006', // Osteoporosis
      '443165006', // Pathological fracture due to osteoporosis
    ],
    icd10cm: ['M80', 'M81'],
    tests: [
      'height',
      'weight',
      'bmi',
      'boneDensity',
      'calcium',
      'phosphate',
      'vitaminD',
      'parathyroidHormone',
      'alkalinePhosphatase',
      'creatinine',
      'egfr',
      'urea',
      'albumin',
      'tsh',
      'magnesium',
      'boneTurnover',
      'hemoglobin',
      'testosterone',
    ],
    sources: ['osteoporosis'],
  },
  {
    id: 'obesity',
    snomed: [
      '414916001', // Obesity
      '238136002', // Morbid obesity
      '162864005', // Body mass index 30+ - obesity
    ],
    icd10cm: ['E66', 'Z68.3', 'Z68.4'],
    icd10cmExcept: ['E66.3'],
    tests: [
      'weight',
      'bmi',
      'height',
      'waist',
      'bloodPressure',
      'hba1c',
      'fastingGlucose',
      ...lipids,
      'alt',
      'ast',
      'tsh',
    ],
    sources: ['obesity', 'obesityWorkup'],
  },
  {
    id: 'pregnancy',
    snomed: [
      '77386006', // Pregnant
      '72892002', // Normal pregnancy
      '398254007', // Pre-eclampsia
      '48194001', // Pregnancy-induced hypertension
      '11687002', // Gestational diabetes mellitus
    ],
    icd10cm: [
      'O00',
      'O09',
      'O10',
      'O11',
      'O12',
      'O13',
      'O14',
      'O15',
      'O16',
      'O20',
      'O24',
      'O26',
      'O30',
      'O99',
      'Z33',
      'Z34',
      'Z3A',
    ],
    icd10cmExcept: ['Z33.2'],
    tests: [
      'bloodPressure',
      'weight',
      'heartRate',
      'temperature',
      'gestationalAge',
      'hcg',
      'bloodGroup',
      'hemoglobin',
      'hematocrit',
      'mcv',
      'leukocytes',
      'platelets',
      'rubella',
      'syphilis',
      'hbsAg',
      'hivTest',
      'antiHcv',
      'urineCulture',
      'urinalysis',
      'urineProtein',
      'urineProteinCreatinine',
      'glucose',
      'glucoseTolerance',
      'hba1c',
      'tsh',
      'ferritin',
      'alt',
      'ast',
      'creatinine',
    ],
    without: ['egfr'],
    sources: ['prenatal', 'preeclampsia'],
  },
  {
    id: 'depression',
    snomed: [
      '35489007', // Depressive disorder
      '370143000', // Major depressive disorder
      '36923009', // Major depression, single episode
    ],
    icd10cm: ['F32', 'F33', 'F34.1'],
    icd10cmExcept: ['F32.81'],
    tests: ['phq9'],
    sources: ['depression'],
  },
  {
    id: 'alcohol-use-disorder',
    snomed: [
      '7200002', // Alcoholism
      '66590003', // Alcohol dependence
      '15167005', // Alcohol abuse
    ],
    icd10cm: ['F10'],
    tests: ['auditC'],
    sources: ['alcohol'],
  },
  {
    id: 'sepsis',
    snomed: [
      '91302008', // Sepsis
      '10001005', // Bacterial sepsis
      '76571007', // Septic shock
    ],
    icd10cm: ['A40', 'A41', 'R65.2', 'O85', 'P36'],
    tests: [
      'temperature',
      'heartRate',
      'respiratoryRate',
      'bloodPressure',
      'oxygenSaturation',
      'glasgowComaScore',
      'inspiredOxygen',
      'urineOutput',
      'lactate',
      'leukocytes',
      'neutrophils',
      'platelets',
      'hemoglobin',
      'crp',
      'procalcitonin',
      'bloodCulture',
      'creatinine',
      'urea',
      'bilirubin',
      'inr',
      'sodium',
      'potassium',
      'chloride',
      'bicarbonate',
      'glucose',
      'bloodGases',
    ],
    sources: ['sepsis'],
  },
  {
    id: 'pneumonia',
    snomed: [
      '233604007', // Pneumonia
      '385093006', // Community acquired pneumonia
    ],
    icd10cm: ['J12', 'J13', 'J14', 'J15', 'J16', 'J18'],
    tests: [
      'temperature',
      'respiratoryRate',
      'oxygenSaturation',
      'heartRate',
      'bloodPressure',
      'inspiredOxygen',
      'leukocytes',
      'neutrophils',
      'platelets',
      'crp',
      'procalcitonin',
      'urea',
      'creatinine',
      'sodium',
      'glucose',
      'bloodGases',
      'lactate',
      'respiratoryCulture',
      'bloodCulture',
      'hematocrit',
    ],
    sources: ['pneumonia'],
  },
  {
    id: 'prostate-cancer',
    snomed: [
      '399068003', // Malignant tumor of prostate
      '126906006', // Neoplasm of prostate
      '92691004', // Carcinoma in situ of prostate
    ],
    icd10cm: ['C61', 'D07.5', 'Z85.46', 'R97.20'],
    tests: [
      'weight',
      'psa',
      'hemoglobin',
      'alkalinePhosphatase',
      'creatinine',
      'egfr',
      'calcium',
      'albumin',
    ],
    sources: ['prostate'],
  },
  {
    id: 'multiple-myeloma',
    snomed: [
      '109989006', // Multiple myeloma
    ],
    icd10cm: ['C90.0'],
    tests: [
      'weight',
      'bloodPressure',
      'mProtein',
      'lightChains',
      'immunoglobulins',
      'urineMProtein',
      'beta2Microglobulin',
      'ldh',
      'calcium',
      'creatinine',
      'egfr',
      'urea',
      'hemoglobin',
      'leukocytes',
      'platelets',
      'neutrophils',
      'albumin',
      'totalProtein',
      'urineProtein',
    ],
    sources: ['myeloma'],
  },
  {
    id: 'sickle-cell-disease',
    snomed: [
      '417357006', // Sickling disorder due to hemoglobin S
      '127040003', // Sickle cell-hemoglobin SS disease
    ],
    icd10cm: ['D57'],
    icd10cmExcept: ['D57.3'],
    tests: [
      'oxygenSaturation',
      'temperature',
      'heartRate',
      'bloodPressure',
      'pain',
      'hemoglobin',
      'hematocrit',
      'reticulocytes',
      'leukocytes',
      'neutrophils',
      'platelets',
      'mcv',
      'hemoglobinF',
      'hemoglobinS',
      'bilirubin',
      'ldh',
      'creatinine',
      'egfr',
      'urea',
      'urineAlbuminCreatinine',
      'urineProteinCreatinine',
      'ferritin',
      'alt',
    ],
    sources: ['sickleCell'],
  },
  {
    id: 'cystic-fibrosis',
    snomed: [
      '190905008', // Cystic fibrosis
    ],
    icd10cm: ['E84'],
    tests: [
      'weight',
      'bmi',
      'height',
      'oxygenSaturation',
      'respiratoryRate',
      'fev1',
      'fvc',
      'fev1Fvc',
      'respiratoryCulture',
      'sweatChloride',
      'glucose',
      'glucoseTolerance',
      'hba1c',
      'inr',
      'alt',
      'ast',
      'alkalinePhosphatase',
      'bilirubin',
      'albumin',
      'gammaGt',
      'hemoglobin',
      'totalIge',
    ],
    sources: ['cysticFibrosis'],
  },
  {
    id: 'hyponatremia',
    snomed: [
      '89627008', // Hyponatremia
    ],
    icd10cm: ['E87.1', 'E22.2'],
    tests: [
      'bloodPressure',
      'heartRate',
      'weight',
      'glasgowComaScore',
      'sodium',
      'serumOsmolality',
      'urineOsmolality',
      'urineSodium',
      'urinePotassium',
      'potassium',
      'chloride',
      'glucose',
      'urea',
      'creatinine',
      'tsh',
      'cortisol',
      'urate',
      'albumin',
    ],
    sources: ['hyponatremia'],
  },
  {
    id: 'hyperkalemia',
    snomed: [
      '14140009', // Hyperkalemia
    ],
    icd10cm: ['E87.5'],
    tests: [
      'heartRate',
      'bloodPressure',
      'potassium',
      'bicarbonate',
      'creatinine',
      'egfr',
      'urea',
      'glucose',
      'sodium',
      'anionGap',
      'creatineKinase',
      'bloodGases',
      'cortisol',
    ],
    sources: ['hyperkalemia'],
  },
  {
    id: 'acute-kidney-injury',
    snomed: [
      '14669001', // Acute renal failure syndrome
    ],
    icd10cm: ['N17'],
    tests: [
      'bloodPressure',
      'weight',
      'urineOutput',
      'heartRate',
      'creatinine',
      'urea',
      'potassium',
      'bicarbonate',
      'sodium',
      'chloride',
      'phosphate',
      'calcium',
      'hemoglobin',
      'urinalysis',
      'urineSodium',
      'urineOsmolality',
      'creatineKinase',
      'bloodGases',
      'lactate',
    ],
    without: ['egfr'],
    sources: ['kidneyInjury'],
  },
];
